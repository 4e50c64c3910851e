# Subscribes the intake to the storage account's events. Run by azd after every deployment; repeating it changes nothing.
$ErrorActionPreference = 'Stop'
# A call of az that fails while the host starts is asked again below, and its exit code is looked at where it counts.
$PSNativeCommandUseErrorActionPreference = $false

foreach ($name in 'AZURE_RESOURCE_GROUP', 'AZURE_FUNCTION_APP_NAME', 'AZURE_STORAGE_ACCOUNT_NAME', 'INTAKE_TOPIC_NAME', 'DEAD_LETTER_CONTAINER') {
    if (-not [Environment]::GetEnvironmentVariable($name)) {
        throw "$name is not set; run 'azd provision' first"
    }
}

if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
    throw "the Azure CLI (az) is needed to subscribe the intake; install it, run 'az login' and repeat 'azd hooks run postdeploy'"
}

$folder = Split-Path -Parent $PSScriptRoot

# The host makes the key when it first sees the blob trigger. Only its name is asked for, never the key.
$tries = 0
while ($true) {
    $keys = az functionapp keys list --resource-group $env:AZURE_RESOURCE_GROUP --name $env:AZURE_FUNCTION_APP_NAME --query 'keys(systemKeys)' --output tsv 2>$null
    if ($keys -contains 'blobs_extension') { break }
    $tries++
    if ($tries -ge 30) {
        throw 'the function app has no key for its blob webhook after five minutes; does IntakeDrop start?'
    }
    Start-Sleep -Seconds 10
}

az deployment group create `
    --name intake-subscription `
    --resource-group $env:AZURE_RESOURCE_GROUP `
    --template-file (Join-Path $folder 'app/intake-subscription.bicep') `
    --parameters `
        apiName=$env:AZURE_FUNCTION_APP_NAME `
        topicName=$env:INTAKE_TOPIC_NAME `
        accountName=$env:AZURE_STORAGE_ACCOUNT_NAME `
        deadLetterContainer=$env:DEAD_LETTER_CONTAINER `
    --only-show-errors `
    --output none
if ($LASTEXITCODE -ne 0) {
    throw 'the event subscription could not be made'
}

Write-Output "Drops into the container 'intake' now reach the service."

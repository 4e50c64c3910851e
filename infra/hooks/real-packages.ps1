# Stops a deployment that would carry the stand-ins of offline/ to Azure.
$ErrorActionPreference = 'Stop'

if ($env:OfflinePackages -ne 'false') {
    throw "this would build on the stand-ins of offline/; say `$env:OfflinePackages = 'false' first"
}

# Stops a deployment that would carry the stand-ins of offline/ to Azure, or would lack the package of its scheduler.
$ErrorActionPreference = 'Stop'

if ($env:OfflinePackages -ne 'false') {
    throw "this would build on the stand-ins of offline/; say `$env:OfflinePackages = 'false' first"
}

if ($env:MISSIONREG_DURABLE_BACKEND -eq 'durableTaskScheduler' -and $env:DurableTaskScheduler -ne 'true') {
    throw "this would build without the package of the Durable Task Scheduler; say `$env:DurableTaskScheduler = 'true' first"
}

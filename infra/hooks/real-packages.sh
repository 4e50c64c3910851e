#!/bin/sh
# Stops a deployment that would carry the stand-ins of offline/ to Azure, or would lack the package of its scheduler.
set -eu

if [ "${OfflinePackages:-}" != "false" ]; then
  echo "this would build on the stand-ins of offline/; say 'export OfflinePackages=false' first" >&2
  exit 1
fi

if [ "${MISSIONREG_DURABLE_BACKEND:-}" = "durableTaskScheduler" ] && [ "${DurableTaskScheduler:-}" != "true" ]; then
  echo "this would build without the package of the Durable Task Scheduler; say 'export DurableTaskScheduler=true' first" >&2
  exit 1
fi

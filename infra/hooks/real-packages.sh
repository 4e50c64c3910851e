#!/bin/sh
# Stops a deployment that would carry the stand-ins of offline/ to Azure.
set -eu

if [ "${OfflinePackages:-}" != "false" ]; then
  echo "this would build on the stand-ins of offline/; say 'export OfflinePackages=false' first" >&2
  exit 1
fi

#!/bin/sh
# Subscribes the intake to the storage account's events. Run by azd after every deployment; repeating it changes nothing.
set -eu

for name in AZURE_RESOURCE_GROUP AZURE_FUNCTION_APP_NAME AZURE_STORAGE_ACCOUNT_NAME INTAKE_TOPIC_NAME DEAD_LETTER_CONTAINER; do
  eval "value=\${$name:-}"
  if [ -z "$value" ]; then
    echo "$name is not set; run 'azd provision' first" >&2
    exit 1
  fi
done

if ! command -v az >/dev/null 2>&1; then
  echo "the Azure CLI (az) is needed to subscribe the intake; install it, run 'az login' and repeat 'azd hooks run postdeploy'" >&2
  exit 1
fi

folder=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

# The host makes the key when it first sees the blob trigger. Only its name is asked for, never the key.
tries=0
until az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$AZURE_FUNCTION_APP_NAME" \
  --query 'keys(systemKeys)' --output tsv 2>/dev/null | grep -qx 'blobs_extension'; do
  tries=$((tries + 1))
  if [ "$tries" -ge 30 ]; then
    echo "the function app has no key for its blob webhook after five minutes; does IntakeDrop start?" >&2
    exit 1
  fi
  sleep 10
done

az deployment group create \
  --name intake-subscription \
  --resource-group "$AZURE_RESOURCE_GROUP" \
  --template-file "$folder/app/intake-subscription.bicep" \
  --parameters \
    apiName="$AZURE_FUNCTION_APP_NAME" \
    topicName="$INTAKE_TOPIC_NAME" \
    accountName="$AZURE_STORAGE_ACCOUNT_NAME" \
    deadLetterContainer="$DEAD_LETTER_CONTAINER" \
  --only-show-errors \
  --output none

echo "Drops into the container 'intake' now reach the service."

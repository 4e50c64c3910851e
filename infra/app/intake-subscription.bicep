// Deployed by hooks/postdeploy, after the code: the host makes the webhook's key when it first sees the blob trigger, and Event
// Grid makes no subscription whose webhook does not answer. The key is read inside Azure and appears on no command line.
param apiName string
param topicName string
param accountName string
param deadLetterContainer string

@description('The function whose blob trigger has Event Grid as its source.')
param functionName string = 'IntakeDrop'

@description('The container that function watches.')
param intakeContainer string = 'intake'

resource api 'Microsoft.Web/sites@2024-11-01' existing = {
  name: apiName
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'intake'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${api.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${listKeys('${api.id}/host/default', '2024-11-01').systemKeys.blobs_extension}'
        maxEventsPerBatch: 1
        minimumTlsVersionAllowed: '1.2'
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/${intakeContainer}/'
      isSubjectCaseSensitive: true
    }
    // A day of an outage is ridden out; what is still undelivered then is kept as a dead letter and alerts.
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}

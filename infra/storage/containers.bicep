param accountName string
param deploymentContainer string
param deadLetterContainer string

@description('Days for which an issued paper can be neither changed nor deleted, by anybody.')
@minValue(1)
@maxValue(146000)
param papersRetentionDays int

@description('The policy was locked by hand; Azure takes no further description of it from here.')
param papersLocked bool

// The first segment of a document's path is the container.
var ofDocuments = loadJsonContent('./containers.json')

// The Functions host keeps its leases and keys there. They are made beforehand, so that its wider role ends at them.
var ofHost = ['azure-webjobs-hosts', 'azure-webjobs-secrets']

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName

  resource blobs 'blobServices' existing = {
    name: 'default'
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = [
  for name in concat(ofDocuments, ofHost, [deploymentContainer, deadLetterContainer]): {
    parent: account::blobs
    name: name
    properties: { publicAccess: 'None' }
  }
]

resource papers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' existing = {
  parent: account::blobs
  name: 'issued'
}

resource papersPolicy 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-01-01' = if (!papersLocked) {
  parent: papers
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: papersRetentionDays
    allowProtectedAppendWrites: false
  }
  dependsOn: [containers]
}

output hostContainers string[] = ofHost

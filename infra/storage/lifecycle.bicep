param accountName string

@description('Days after which scans and papers move to the cool tier. They stay readable at once.')
@minValue(1)
param coolAfterDays int

@description('Days after which an upload that nobody finished is deleted. The sweep removes most of them after one.')
@minValue(7)
param orphanDays int

@description('Days for which what was sent straight into storage stays in the drop folder. It was taken or set aside long before.')
@minValue(14)
param uploadDays int

@description('Days for which the versions of a deleted scan are kept.')
@minValue(7)
param versionDays int

@description('Containers in which the host and the deployments keep their own things.')
param hostContainers string[]

@description('Hub name of Durable Functions, which names its containers after it.')
param hubName string

var ofDurable = map(['applease', 'largemessages', 'leases'], kept => '${toLower(hubName)}-${kept}')
var ofHost = map(concat(hostContainers, ofDurable), container => '${container}/')

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName
}

resource policy 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'cool-what-is-settled'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['documents/', 'issued/', 'quarantine/'] }
            actions: {
              baseBlob: { tierToCool: { daysAfterModificationGreaterThan: coolAfterDays } }
            }
          }
        }
        {
          name: 'delete-orphans'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['incoming/', 'staging/'] }
            actions: {
              baseBlob: { delete: { daysAfterModificationGreaterThan: orphanDays } }
              version: { delete: { daysAfterCreationGreaterThan: orphanDays } }
            }
          }
        }
        {
          // What scanners drop beside it is the scanner's own.
          name: 'delete-taken-uploads'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['intake/uploads/'] }
            actions: {
              baseBlob: { delete: { daysAfterModificationGreaterThan: uploadDays } }
            }
          }
        }
        {
          // Never those of issued papers or of the keys.
          name: 'forget-old-versions'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['documents/', 'intake/', 'quarantine/'] }
            actions: {
              version: { delete: { daysAfterCreationGreaterThan: versionDays } }
            }
          }
        }
        {
          // Versions are kept for the whole account, and the host writes leases and the times of its timers anew all day.
          name: 'forget-versions-of-the-host'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ofHost }
            actions: {
              version: { delete: { daysAfterCreationGreaterThan: orphanDays } }
            }
          }
        }
      ]
    }
  }
}

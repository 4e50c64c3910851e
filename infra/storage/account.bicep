param name string
param location string
param tags object

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
param sku string

@description('Days in which a deleted blob, blob version or container can be brought back.')
@minValue(7)
@maxValue(365)
param softDeleteDays int

@description('Days back to which all blobs can be restored at once; 0 for not at all. Less than softDeleteDays.')
param restoreDays int

@description('Only the virtual network and the addresses below reach the account.')
param closed bool

@description('Public addresses (or ranges) of offices and scanners that may reach a closed account.')
param allowedAddresses string[]

@description('Origin of the pages from which a browser uploads straight into the account.')
param publicUrl string

@description('Forbids deleting the account until somebody removes the lock.')
param deleteLock bool

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowedCopyScope: 'AAD'
    // No account key and no SAS signed with one opens anything; there is nothing to leak and nothing to rotate.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: closed && empty(allowedAddresses) ? 'Disabled' : 'Enabled'
    networkAcls: {
      // Event Grid writes dead letters as a trusted service.
      bypass: 'AzureServices'
      defaultAction: closed ? 'Deny' : 'Allow'
      ipRules: [for address in allowedAddresses: { action: 'Allow', value: address }]
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: softDeleteDays, allowPermanentDelete: false }
    containerDeleteRetentionPolicy: { enabled: true, days: softDeleteDays }
    changeFeed: restoreDays > 0 ? { enabled: true, retentionInDays: softDeleteDays } : { enabled: false }
    restorePolicy: restoreDays > 0 ? { enabled: true, days: restoreDays } : { enabled: false }
    cors: {
      corsRules: [
        {
          allowedOrigins: [publicUrl]
          allowedMethods: ['PUT']
          allowedHeaders: ['content-type', 'x-ms-blob-type', 'x-ms-blob-content-type', 'x-ms-version', 'if-none-match']
          exposedHeaders: ['etag', 'x-ms-request-id']
          maxAgeInSeconds: 3600
        }
      ]
    }
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (deleteLock) {
  scope: account
  name: 'legal-record'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the legal record. Remove this lock only to give the installation up.'
  }
}

output name string = account.name
output resourceId string = account.id
output blobEndpoint string = account.properties.primaryEndpoints.blob

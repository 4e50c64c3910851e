param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param accountName string
param deploymentContainer string
param insightsName string
param publicUrl string

@description('Subnet through which the app reaches closed storage; empty without a network.')
param subnetId string

@description('Where officers sign in: at the service, or at Entra ID.')
@allowed(['accounts', 'entra'])
param signIn string

@description('Settings of options: mail, the scheduler.')
param extraSettings { *: string }

@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('Ceiling of every group of functions that scales by itself. Regions take fewer than 40 only where Azure has made that ready.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int

@description('Instances kept warm for HTTP; 0 starts cold.')
@minValue(0)
param alwaysReadyHttp int

@description('Instances kept warm for orchestrations and their timers; 0 lets a message wait for a start.')
@minValue(0)
param alwaysReadyDurable int

var alwaysReady = [
  { name: 'http', instanceCount: alwaysReadyHttp }
  { name: 'durable', instanceCount: alwaysReadyDurable }
]

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource api 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: filter(alwaysReady, group => group.instanceCount > 0)
      }
    }
  }

  // All settings of the app; whatever is set elsewhere is gone after the next `azd provision`. The plan takes no
  // WEBSITE_TIME_ZONE: timers run in UTC, and the offices' zones are in the code.
  resource settings 'config' = {
    name: 'appsettings'
    properties: union(extraSettings, {
      AzureWebJobsStorage__accountName: account.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      AZURE_CLIENT_ID: identityClientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '115343360' // 100 MiB of scans and the form around them
      MissionReg__Storage: 'azure'
      MissionReg__PublicUrl: publicUrl
      MissionReg__SignIn: signIn
    })
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = api.name
output uri string = 'https://${api.properties.defaultHostName}'

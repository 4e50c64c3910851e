// Who may do what with the data. Ids of built-in roles:
// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
param accountName string
param hostContainers string[]
param deploymentContainer string
param insightsName string
param principalId string

@description('Somebody who may move data in and out (`--migrate`) and make the first administrator; empty for nobody.')
param operatorPrincipalId string

@allowed(['User', 'Group', 'ServicePrincipal'])
param operatorPrincipalType string

var roles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  blobDelegator: 'db58b8e5-c6ad-4a2a-8342-4190687cbf4a'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

// Blobs: documents, and the containers Durable Functions makes for itself. The right to sign short upload addresses is named
// on its own, so that it stays when the first is ever narrowed to containers. Queues: Durable Functions, and the blob
// trigger's own. Tables: cases, numbers, accounts, and the histories of Durable Functions.
var ofService = [
  roles.blobDataContributor
  roles.blobDelegator
  roles.queueDataContributor
  roles.tableDataContributor
]
var ofOperator = [roles.blobDataContributor, roles.tableDataContributor]

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName

  resource blobs 'blobServices' existing = {
    name: 'default'
  }
}

// An owner may also change versions, tags and access lists, which nobody needs to do to a document; so only where the host
// keeps its own things.
resource ownContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' existing = [
  for name in concat(hostContainers, [deploymentContainer]): {
    parent: account::blobs
    name: name
  }
]

resource hostAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, i) in concat(hostContainers, [deploymentContainer]): {
    name: guid(account.id, name, principalId, roles.blobDataOwner)
    scope: ownContainers[i]
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataOwner)
    }
  }
]

resource serviceAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in ofService: {
    name: guid(account.id, principalId, role)
    scope: account
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource operatorAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in ofOperator: if (!empty(operatorPrincipalId)) {
    name: guid(account.id, operatorPrincipalId, role)
    scope: account
    properties: {
      principalId: operatorPrincipalId
      principalType: operatorPrincipalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource telemetryAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, roles.metricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.metricsPublisher)
  }
}

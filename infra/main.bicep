targetScope = 'subscription'

@description('Name of the environment: part of the names of all resources.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of all resources. Before the first deployment see "Where the data lie" in docs/operations.md.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

@description('What the environment is for; its periods and sizes are in environments/<kind>.json.')
@allowed(['dev', 'test', 'prod'])
param kind string = 'dev'

@description('Address that is printed on receipts and in codes, without a slash at the end; empty for the one Azure gives.')
param publicUrl string = ''

@description('Close storage to everything but a virtual network.')
param vnetEnabled bool = false

@description('With a virtual network: public addresses of offices and scanners, with commas between, that reach storage all the same.')
param allowedAddresses string = ''

@description('Where Durable Functions keeps histories and timers.')
@allowed(['azureStorage', 'durableTaskScheduler'])
param durableBackend string = 'azureStorage'

@description('Register the service and its roles in Entra ID and check tokens before they reach the code.')
param entraEnabled bool = false

@description('The retention of issued papers was locked by hand.')
param papersLocked bool = false

@description('Take the secret behind the access codes from the key vault, not from the blob keys/access.')
param accessKeyInVault bool = false

@description('Object id of who may move data and make the first administrator; empty for nobody.')
param operatorPrincipalId string = ''

@allowed(['User', 'Group', 'ServicePrincipal'])
param operatorPrincipalType string = 'User'

@description('Where alerts are mailed; empty for the portal only.')
param alertEmail string = ''

@description('Mail server of the reminders; empty for none.')
param smtpHost string = ''
param smtpPort string = '587'
param smtpFrom string = ''

@description('Account at the mail server; its password is put into the key vault by hand. Empty for a server that asks for none.')
param smtpUser string = ''

@description('Mailboxes of roles: clerk=…,specialist=…')
param smtpMailboxes string = ''

var abbrs = loadJsonContent('./abbreviations.json')
var kinds = {
  dev: loadJsonContent('./environments/dev.json')
  test: loadJsonContent('./environments/test.json')
  prod: loadJsonContent('./environments/prod.json')
}
// Not kinds[kind], whose type is anything: so the compiler holds every kind's file against the parameters of the modules.
var sizes = kind == 'prod' ? kinds.prod : kind == 'test' ? kinds.test : kinds.dev
var resourceToken = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

var apiName = '${abbrs.webSitesFunctions}${resourceToken}'
var accountName = '${abbrs.storageStorageAccounts}${resourceToken}'
var deploymentContainer = 'app-package-${take(apiName, 32)}'
var deadLetterContainer = 'dead-letters'
var hubName = 'MissionReg'
var publicAddress = empty(publicUrl) ? 'https://${apiName}.azurewebsites.net' : publicUrl
var addresses = empty(allowedAddresses) ? [] : split(allowedAddresses, ',')

resource rg 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: '${abbrs.resourcesResourceGroups}${environmentName}'
  location: location
  tags: tags
}

module identity 'app/identity.bicep' = {
  scope: rg
  params: {
    name: '${abbrs.managedIdentityUserAssignedIdentities}${resourceToken}'
    location: location
    tags: tags
  }
}

module storage 'storage/account.bicep' = {
  scope: rg
  params: {
    name: accountName
    location: location
    tags: tags
    sku: sizes.storageSku
    softDeleteDays: sizes.softDeleteDays
    restoreDays: sizes.restoreDays
    closed: vnetEnabled
    allowedAddresses: addresses
    publicUrl: publicAddress
    deleteLock: sizes.deleteLock
  }
}

module containers 'storage/containers.bicep' = {
  scope: rg
  params: {
    accountName: storage.outputs.name
    deploymentContainer: deploymentContainer
    deadLetterContainer: deadLetterContainer
    papersRetentionDays: sizes.papersRetentionDays
    papersLocked: papersLocked
  }
}

module lifecycle 'storage/lifecycle.bicep' = {
  scope: rg
  params: {
    accountName: storage.outputs.name
    coolAfterDays: sizes.coolAfterDays
    orphanDays: sizes.orphanDays
    uploadDays: sizes.uploadDays
    versionDays: sizes.versionDays
    hostContainers: concat(containers.outputs.hostContainers, [deploymentContainer])
    hubName: hubName
  }
}

module vnet 'network/vnet.bicep' = if (vnetEnabled) {
  scope: rg
  params: {
    name: '${abbrs.networkVirtualNetworks}${resourceToken}'
    location: location
    tags: tags
  }
}

module privateEndpoints 'network/private-endpoints.bicep' = if (vnetEnabled) {
  scope: rg
  params: {
    namePrefix: abbrs.networkPrivateEndpoints
    location: location
    tags: tags
    vnetId: vnet!.outputs.id
    subnetId: vnet!.outputs.endpointSubnetId
    accountName: storage.outputs.name
  }
  // While the account takes a policy it refuses an endpoint.
  dependsOn: [lifecycle]
}

module workspace 'monitor/workspace.bicep' = {
  scope: rg
  params: {
    workspaceName: '${abbrs.operationalInsightsWorkspaces}${resourceToken}'
    insightsName: '${abbrs.insightsComponents}${resourceToken}'
    location: location
    tags: tags
    retentionDays: sizes.logRetentionDays
    dailyQuotaGb: sizes.logDailyQuotaGb
  }
}

module access 'app/access.bicep' = {
  scope: rg
  params: {
    accountName: storage.outputs.name
    hostContainers: containers.outputs.hostContainers
    deploymentContainer: deploymentContainer
    insightsName: workspace.outputs.insightsName
    principalId: identity.outputs.principalId
    operatorPrincipalId: operatorPrincipalId
    operatorPrincipalType: operatorPrincipalType
  }
}

module scheduler 'app/scheduler.bicep' = if (durableBackend == 'durableTaskScheduler') {
  scope: rg
  params: {
    name: '${abbrs.durableTaskSchedulers}${resourceToken}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    identityClientId: identity.outputs.clientId
    hubName: hubName
  }
}

var vaultNeeded = accessKeyInVault || !empty(smtpUser)

module vault 'app/vault.bicep' = if (vaultNeeded) {
  scope: rg
  params: {
    name: '${abbrs.keyVaultVaults}${resourceToken}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

var mailSettings = union(
  {
    MissionReg__Smtp__Host: smtpHost
    MissionReg__Smtp__Port: smtpPort
    MissionReg__Smtp__From: smtpFrom
  },
  toObject(
    filter(split(smtpMailboxes, ','), mailbox => !empty(mailbox)),
    mailbox => 'MissionReg__Smtp__Mailboxes__${split(mailbox, '=')[0]}',
    mailbox => split(mailbox, '=')[1]
  )
)
var mailAccountSettings = empty(smtpUser)
  ? {}
  : {
      MissionReg__Smtp__User: smtpUser
      MissionReg__Smtp__Password: vault!.outputs.mailReference
    }

module api 'app/api.bicep' = {
  scope: rg
  params: {
    name: apiName
    planName: '${abbrs.webServerFarms}${resourceToken}'
    location: location
    tags: tags
    identityId: identity.outputs.resourceId
    identityClientId: identity.outputs.clientId
    accountName: storage.outputs.name
    deploymentContainer: deploymentContainer
    insightsName: workspace.outputs.insightsName
    publicUrl: publicAddress
    subnetId: vnetEnabled ? vnet!.outputs.appSubnetId : ''
    signIn: entraEnabled ? 'entra' : 'accounts'
    extraSettings: union(
      empty(smtpHost) ? {} : union(mailSettings, mailAccountSettings),
      accessKeyInVault ? { MissionReg__AccessKey: vault!.outputs.accessKeyReference } : {},
      durableBackend == 'durableTaskScheduler' ? scheduler!.outputs.settings : {}
    )
    instanceMemoryMB: sizes.instanceMemoryMB
    maximumInstanceCount: sizes.maximumInstanceCount
    alwaysReadyHttp: sizes.alwaysReadyHttp
    alwaysReadyDurable: sizes.alwaysReadyDurable
  }
  // The app starts only where its roles and, in a closed network, its way to storage are there already.
  dependsOn: [access, privateEndpoints]
}

module entra 'app/entra.bicep' = if (entraEnabled) {
  scope: rg
  params: {
    uniqueName: '${abbrs.appRegistrations}missionreg-${resourceToken}'
    displayName: 'MissionReg (${environmentName})'
    addresses: union([publicAddress], [api.outputs.uri])
  }
}

module authentication 'app/authentication.bicep' = if (entraEnabled) {
  scope: rg
  params: {
    apiName: api.outputs.name
    clientId: entra!.outputs.clientId
  }
}

module intakeTopic 'app/intake-topic.bicep' = {
  scope: rg
  params: {
    name: '${abbrs.eventGridSystemTopics}${resourceToken}'
    location: location
    tags: tags
    accountName: storage.outputs.name
    deadLetterContainer: deadLetterContainer
  }
  dependsOn: [containers]
}

module alerts 'monitor/alerts.bicep' = {
  scope: rg
  params: {
    rulePrefix: abbrs.insightsRules
    actionGroupName: '${abbrs.insightsActionGroups}${resourceToken}'
    location: location
    tags: tags
    accountId: storage.outputs.resourceId
    topicId: intakeTopic.outputs.resourceId
    workspaceId: workspace.outputs.workspaceId
    email: alertEmail
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = rg.name
output AZURE_FUNCTION_APP_NAME string = api.outputs.name
output AZURE_STORAGE_ACCOUNT_NAME string = storage.outputs.name
output SERVICE_API_NAME string = api.outputs.name
output SERVICE_API_URI string = api.outputs.uri
output MISSIONREG_ADDRESS string = publicAddress
output INTAKE_TOPIC_NAME string = intakeTopic.outputs.name
output DEAD_LETTER_CONTAINER string = deadLetterContainer
output ENTRA_CLIENT_ID string = entraEnabled ? entra!.outputs.clientId : ''
output KEY_VAULT_NAME string = vaultNeeded ? vault!.outputs.name : ''

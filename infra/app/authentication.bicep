param apiName string

@description('Client id of the registration whose tokens are taken.')
param clientId string

resource api 'Microsoft.Web/sites@2024-11-01' existing = {
  name: apiName
}

// Recipients come with an access code and anybody may verify a certificate, so a call without a token passes. Of one with a
// token the code is told who it is, in a header that Azure takes away from whoever else sends it. The service calls nobody in
// an officer's name, hence no store of tokens and no secret.
resource authentication 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: api
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
    }
    httpSettings: { requireHttps: true }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: clientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: { allowedAudiences: [clientId] }
      }
    }
    login: { tokenStore: { enabled: false } }
  }
}

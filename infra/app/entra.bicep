extension microsoftGraphV1

@description('Name by which the registration is found again at the next deployment; never shown.')
param uniqueName string
param displayName string

@description('Addresses under which browsers reach the service.')
param addresses string[]

var roles = loadJsonContent('./roles.json')

resource registration 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: uniqueName
  displayName: displayName
  signInAudience: 'AzureADMyOrg'
  appRoles: [
    for role in roles: {
      id: guid(uniqueName, 'role', role.value)
      value: role.value
      displayName: role.displayName
      description: role.description
      isEnabled: true
      allowedMemberTypes: ['User']
    }
  ]
  // A browser signs in with an id token alone, so that there is no secret of the registration to keep.
  web: {
    redirectUris: [for address in addresses: '${address}/.auth/login/aad/callback']
    implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: false }
  }
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: guid(uniqueName, 'scope', 'user_impersonation')
        value: 'user_impersonation'
        type: 'User'
        isEnabled: true
        adminConsentDisplayName: 'Work with cases'
        adminConsentDescription: 'Calls the service in the name of the officer who is signed in.'
        userConsentDisplayName: 'Work with cases'
        userConsentDescription: 'Calls the service in your name.'
      }
    ]
  }
}

// Nobody gets a token for the service to whom no role was assigned.
resource enterpriseApplication 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: registration.appId
  appRoleAssignmentRequired: true
}

output clientId string = registration.appId
output principalId string = enterpriseApplication.id

// The bot registration with its Teams channel. It has no secret: the identity speaks for it.

param name string
param host string
param identityId string
param identityClientId string
param tags object

resource registration 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'DAKS'
    endpoint: 'https://${host}/api/messages'
    disableLocalAuth: true
    msaAppId: identityClientId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        acceptedTerms: true
        isEnabled: true
      }
    }
  }
}

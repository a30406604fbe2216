// Everything DAKS needs in Azure, in one resource group. See README.md.

@description('Beginning of every name, for example daks-musterstadt. Lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(24)
param name string = 'daks'

@description('Azure region. Everything but the bot registration, which is global, lies there.')
param location string = resourceGroup().location

@description('Tenants whose people may talk to DAKS. The first one is usually your own.')
@minLength(1)
param allowedTenants string[] = [tenant().tenantId]

@description('Object ids in Microsoft Entra ID of the people who may see the diagnosis in the chat; empty: only those who lead a strategy.')
param administrators string[] = []

@description('App registration people sign in to the workspace with; it trusts the managed identity. Empty: the workspace stays closed.')
param signInClientId string = ''

@description('Own host name such as daks.musterstadt.de, bound to the app by hand; empty: the name App Service gives.')
param customHost string = ''

@description('Plan of the App Service. Basic or above, because DAKS sends reminders and so has to be always on.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3', 'P2v3', 'P3v3'])
param planSku string = 'B1'

@description('How Azure keeps copies of the tables. ZRS survives the loss of a data centre.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Log Analytics workspace and Application Insights beside the app.')
param monitoring bool = true

@description('OpenTelemetry collector that receives traces and metrics (OTLP); empty: none.')
param otlpEndpoint string = ''

@description('Any other setting of the program by its name in docs/handbuch/betrieb.md, with __ for the colon. Not for secrets.')
param furtherSettings object = {}

param tags object = {
  application: 'DAKS'
}

var suffix = uniqueString(resourceGroup().id, name)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}'
  location: location
  tags: tags
}

module storage 'modules/storage.bicep' = {
  params: {
    name: take('st${suffix}${replace(name, '-', '')}', 24)
    location: location
    sku: storageSku
    writerPrincipalId: identity.properties.principalId
    tags: tags
  }
}

module observation 'modules/monitoring.bicep' = if (monitoring) {
  params: {
    name: name
    location: location
    tags: tags
  }
}

module web 'modules/web.bicep' = {
  params: {
    name: '${name}-${suffix}'
    location: location
    planSku: planSku
    identityId: identity.id
    identityClientId: identity.properties.clientId
    customHost: customHost
    allowedTenants: allowedTenants
    administrators: administrators
    signInClientId: signInClientId
    furtherSettings: furtherSettings
    tableEndpoint: storage.outputs.tableEndpoint
    workspaceId: observation.?outputs.workspaceId ?? ''
    insightsConnection: observation.?outputs.insightsConnection ?? ''
    otlpEndpoint: otlpEndpoint
    tags: tags
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: 'bot-${name}-${suffix}'
    host: web.outputs.host
    identityId: identity.id
    identityClientId: identity.properties.clientId
    tags: tags
  }
}

@description('BOT_ID of the app package.')
output botAppId string = identity.properties.clientId

@description('BOT_DOMAIN of the app package.')
output botDomain string = web.outputs.host

@description('Where the program is deployed to.')
output webAppName string = web.outputs.name

output tableEndpoint string = storage.outputs.tableEndpoint

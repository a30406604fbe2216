// The program: App Service on Linux, HTTPS only, always on.

param name string
param location string
param planSku string
param identityId string
param identityClientId string
param customHost string
param allowedTenants string[]
param administrators string[]

@description('Empty: nobody can sign in to the workspace.')
param signInClientId string
param furtherSettings object
param tableEndpoint string
param workspaceId string
param insightsConnection string
param otlpEndpoint string
param tags object

var host = empty(customHost) ? site.properties.defaultHostName : customHost

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: planSku
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // A tab keeps its circuit on one instance; partitioned, because Teams shows it in a frame.
    clientAffinityEnabled: true
    clientAffinityPartitioningEnabled: true
    siteConfig: {
      alwaysOn: true
      ftpsState: 'Disabled'
      // Live, not ready: an outage of the store hits every instance alike. Taken out or restarted for it, none would be left
      // to tell people so; and each would come back to the same outage. Whether the store answers is for whoever watches.
      healthCheckPath: '/health/live'
      http20Enabled: true
      linuxFxVersion: 'DOTNETCORE|10.0'
      minTlsVersion: '1.2'
      webSocketsEnabled: true
    }
  }

  // Deployment by Entra sign-in, never by password.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      ASPNETCORE_ENVIRONMENT: 'Production'
      // App Service ends TLS in front of the program; without this, cookies would lose their Secure and fail inside Teams.
      ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
      WEBSITE_RUN_FROM_PACKAGE: '1'
      DAKS_DATA: '/home/daks'
      Daks__OeffentlicheAdresse: 'https://${host}'
      Daks__Speicher: 'Tables'
      Daks__Tables__Endpunkt: tableEndpoint
      Daks__Tables__ClientId: identityClientId
      Bot__AppId: identityClientId
      Bot__AppType: 'UserAssignedMSI'
      Bot__TenantId: tenant().tenantId
      ...toObject(
        range(0, length(allowedTenants)),
        index => 'Bot__AllowedTenants__${index}',
        index => allowedTenants[index]
      )
      ...toObject(
        range(0, length(administrators)),
        index => 'Daks__Administratoren__${index}',
        index => administrators[index]
      )
      ...empty(signInClientId)
        ? {}
        : {
            Entra__ClientId: signInClientId
            Entra__TenantId: length(allowedTenants) == 1 ? allowedTenants[0] : 'organizations'
            Entra__ManagedIdentityClientId: identityClientId
          }
      ...empty(insightsConnection)
        ? {}
        : {
            APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
            ApplicationInsightsAgent_EXTENSION_VERSION: '~3'
          }
      ...empty(otlpEndpoint) ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint }
      ...furtherSettings
    }
  }
}

// Log categories exist only since this version; there is no newer one.
#disable-next-line use-recent-api-versions
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(workspaceId)) {
  scope: site
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['AppServiceConsoleLogs', 'AppServicePlatformLogs']: {
        category: category
        enabled: true
      }
    ]
  }
}

output name string = site.name
output host string = host

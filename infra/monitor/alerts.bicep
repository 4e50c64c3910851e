param rulePrefix string
param actionGroupName string
param location string
param tags object
param accountId string
param topicId string
param workspaceId string

@description('Where alerts are mailed; empty for the portal only.')
param email string

var queries = loadJsonContent('./alerts.json')

resource duty 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'MissionReg'
    emailReceivers: [{ name: 'duty', emailAddress: email, useCommonAlertSchema: true }]
  }
}

var actions = empty(email) ? [] : [{ actionGroupId: duty.id }]

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${rulePrefix}dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'A scan was dropped and the service was never told. See "Dead letters" in docs/operations.md.'
    severity: 1
    enabled: true
    scopes: [topicId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-letters'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: actions
  }
}

// The service's clock runs wrong, a role was taken away, or somebody tries doors: storage refuses in each case.
resource refused 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${rulePrefix}storage-refuses'
  location: 'global'
  tags: tags
  properties: {
    description: 'Storage refuses calls: a role is missing, a clock is wrong by minutes, or a stranger is at the door.'
    severity: 2
    enabled: true
    scopes: [accountId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'refused'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Transactions'
          dimensions: [{ name: 'ResponseType', operator: 'Include', values: ['AuthenticationError', 'AuthorizationError'] }]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 10
        }
      ]
    }
    actions: actions
  }
}

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${rulePrefix}storage-throttles'
  location: 'global'
  tags: tags
  properties: {
    description: 'The storage account is at one of its limits. See "Scale" in docs/operations.md.'
    severity: 2
    enabled: true
    scopes: [accountId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'throttled'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Transactions'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: ['ClientThrottlingError', 'ClientAccountRequestThrottlingError', 'ClientAccountBandwidthThrottlingError', 'ServerBusyError']
            }
          ]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 100
        }
      ]
    }
    actions: actions
  }
}

resource logged 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for q in queries: {
    name: '${rulePrefix}${q.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: q.name
      description: q.description
      severity: q.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: q.every
      windowSize: q.window
      // Tables come to be with their first row; a new installation has none yet.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: q.query
            timeAggregation: 'Count'
            operator: q.operator
            threshold: q.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(email) ? [] : [duty.id] }
    }
  }
]

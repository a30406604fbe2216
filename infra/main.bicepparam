using 'main.bicep'

param name = 'daks-musterstadt'

// The reference: everything from this service, nothing to anybody else.
Scalar.createApiReference('#reference', {
  url: '/api/openapi.json',
  servers: [{ url: '/api', description: 'The service that shows this page' }],
  theme: 'none',
  proxyUrl: '',
  telemetry: false,
  withDefaultFonts: false,
  hideClientButton: true,
  hideDarkModeToggle: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  documentDownloadType: 'none',
  operationTitleSource: 'summary',
  hideModels: true,
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
});

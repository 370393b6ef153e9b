// The reference: everything from this service, nothing to anybody else.
const configuration = {
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
};
const reference = Scalar.createApiReference('#reference', configuration);

// Where there are the people of the demo, calls are made as one of them at a click.
for (const button of document.querySelectorAll('[data-email]')) {
  button.addEventListener('click', async () => {
    const { email, password } = button.dataset;
    const answer = await fetch('/api/auth/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const told = await answer.json();
    const token = told.data?.accessToken ?? '';
    reference.updateConfiguration({
      ...configuration,
      authentication: { securitySchemes: { bearer: { token }, artist: { token }, admin: { token } } },
    });
    document.querySelector('.sign-in [role=status]').textContent = token ? `Calls are made as ${email} now, or as` : told.message;
  });
}

/**
 * Features of Chromium that stay off. A second list replaces the first one, so what Playwright turns off
 * itself is in it too; a test holds it to Playwright's.
 */
const off = [
  // Two pages behind the address bar of each window: more work than most pages of ours.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // Playwright's own.
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

export const featuresOff = `--disable-features=${off.join(',')}`;

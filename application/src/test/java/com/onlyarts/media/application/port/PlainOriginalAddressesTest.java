package com.onlyarts.media.application.port;

class PlainOriginalAddressesTest extends OriginalAddressesContract {
  @Override
  protected OriginalAddresses addresses() {
    return new PlainOriginalAddresses();
  }
}

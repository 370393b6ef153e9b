package com.onlyarts.identity.rest;

import com.onlyarts.contract.api.AccountApi;
import com.onlyarts.contract.model.BlockStateJson;
import com.onlyarts.contract.model.BlockUserResponseJson;
import com.onlyarts.contract.model.BlockedUserPageJson;
import com.onlyarts.contract.model.DeleteAccountRequestJson;
import com.onlyarts.contract.model.DeleteAccountResponseJson;
import com.onlyarts.contract.model.ListBlocksResponseJson;
import com.onlyarts.contract.model.UnblockUserResponseJson;
import com.onlyarts.identity.application.BlockingPeople;
import com.onlyarts.identity.application.ClosingAccounts;
import com.onlyarts.identity.application.port.People.BlockedPerson;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tag Account: whom one blocks (R81), and leaving for good (R19). */
public final class AccountResource implements AccountApi {
  private final ClosingAccounts closing;
  private final BlockingPeople blocking;
  private final CurrentCaller caller;
  private final RefreshCookieContext browser;

  public AccountResource(
      ClosingAccounts closing,
      BlockingPeople blocking,
      CurrentCaller caller,
      RefreshCookieContext browser) {
    this.closing = closing;
    this.blocking = blocking;
    this.caller = caller;
    this.browser = browser;
  }

  @Override
  public DeleteAccountResponseJson deleteAccount(DeleteAccountRequestJson request) {
    closing.close(caller.required(), new Password(request.password()), browser.device());
    browser.forget();
    return DeleteAccountResponseJson.builder().build();
  }

  @Override
  public ListBlocksResponseJson listBlocks(Long page, Integer limit, @Nullable String cursor) {
    Page<BlockedPerson> blocked =
        blocking.list(caller.required(), Pages.request(page, limit, cursor));
    BlockedUserPageJson data =
        BlockedUserPageJson.builder()
            .users(blocked.rows().stream().map(IdentityJson::blocked).toList())
            .pagination(Pages.pagination(blocked))
            .build();
    return ListBlocksResponseJson.builder().data(data).build();
  }

  @Override
  public BlockUserResponseJson blockUser(UUID userId) {
    blocking.block(caller.required(), new PersonId(userId));
    return BlockUserResponseJson.builder().data(new BlockStateJson(true)).build();
  }

  @Override
  public UnblockUserResponseJson unblockUser(UUID userId) {
    blocking.unblock(caller.required(), new PersonId(userId));
    return UnblockUserResponseJson.builder().data(new BlockStateJson(false)).build();
  }
}

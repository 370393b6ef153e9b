package violators.com.onlyarts.catalog.rest;

import com.onlyarts.architecture.Violates;
import com.onlyarts.contract.api.ServiceApi;
import com.onlyarts.contract.model.GetHealthResponseJson;
import jakarta.ws.rs.GET;

/** Repeats one annotation, and so loses all that the contract gives. */
@Violates("resources_carry_no_annotation_of_jax_rs")
abstract class AnnotatedResource implements ServiceApi {
  @Override
  @GET
  public abstract GetHealthResponseJson getHealth();
}

package org.zhiji.identity;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Says in the served description of the API who may call an operation and what may be repeated. */
@Component
class AccessDescription implements OperationCustomizer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var required = method.getMethodAnnotation(Requires.class);
        if (required == null) {
            operation.setSecurity(List.of());
            return operation;
        }
        operation.addExtension(
                "x-requires", Arrays.stream(required.value()).map(Enum::name).toList());
        if (method.hasMethodAnnotation(PostMapping.class) && !readsFile(operation)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("Chosen by the client: the same request with the same key happens only once.")
                    .required(false)
                    .schema(new StringSchema()));
        }
        return operation;
    }

    private static boolean readsFile(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().containsKey(MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}

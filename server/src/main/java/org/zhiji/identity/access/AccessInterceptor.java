package org.zhiji.identity.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhiji.identity.Public;
import org.zhiji.identity.Requires;
import org.zhiji.platform.problem.CommonProblem;

/** Lets nobody reach an endpoint of ours that does not say who may. */
public final class AccessInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ASYNC
                || !(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().startsWith("org.zhiji")
                || method.hasMethodAnnotation(Public.class)) {
            return true;
        }
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            throw CommonProblem.NOT_SIGNED_IN.problem();
        }
        var required = method.getMethodAnnotation(Requires.class);
        if (required == null || Arrays.stream(required.value()).noneMatch(signedIn.actor()::may)) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        return true;
    }
}

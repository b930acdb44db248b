package org.zhiji.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import org.zhiji.identity.access.Actors;
import org.zhiji.identity.access.SignedIn;
import org.zhiji.platform.log.LogKeys;
import org.zhiji.platform.tenant.CurrentTenant;

/** Recognises a session cookie or a bearer token and lets the rest of the request work for that person's company. */
final class AuthenticationFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Actors actors;

    AuthenticationFilter(Actors actors) {
        this.actors = actors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = signedIn(request);
        if (signedIn.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn.get());
        SecurityContextHolder.setContext(context);
        MDC.put(LogKeys.EMPLOYEE, signedIn.get().actor().id().toString());
        try {
            CurrentTenant.run(signedIn.get().tenant(), () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new Wrapped(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Wrapped e) {
            throw e.exception;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return actors.byApiToken(header.substring(BEARER.length()).strip());
        }
        var cookie = WebUtils.getCookie(request, Sessions.COOKIE);
        return cookie == null ? Optional.empty() : actors.bySession(cookie.getValue());
    }

    private static final class Wrapped extends RuntimeException {
        private final transient ServletException exception;

        Wrapped(ServletException exception) {
            super(exception);
            this.exception = exception;
        }
    }
}

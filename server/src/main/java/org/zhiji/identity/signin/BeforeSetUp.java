package org.zhiji.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.zhiji.platform.Texts;
import org.zhiji.platform.settings.Network;
import org.zhiji.platform.settings.WebSettings;
import org.zhiji.platform.web.ThisMachine;

/**
 * While there is no administrator, nobody but this machine is answered: whoever came first would be the one. The network
 * sees no more than that the program runs. From the first administrator on it costs nothing.
 */
final class BeforeSetUp extends OncePerRequestFilter {

    /** Say nothing that is worth anything, and are asked by machines that cannot wait. */
    private static final Set<String> HARMLESS = Set.of("/health", "/metrics");

    private final Setup setup;
    private final List<Network> answered;
    private final Texts texts;
    private final LocaleResolver locales;
    private volatile boolean done;

    BeforeSetUp(Setup setup, WebSettings settings, Texts texts, LocaleResolver locales) {
        this.setup = setup;
        this.answered = settings.setupFrom().stream().map(Network::of).toList();
        this.texts = texts;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (done || HARMLESS.contains(request.getRequestURI()) || isNear(request) || isDone()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(texts.get(locales.resolveLocale(request), "identity.not-set-up-yet"));
    }

    private boolean isNear(HttpServletRequest request) {
        return ThisMachine.asks(request)
                || answered.stream().anyMatch(network -> network.contains(request.getRemoteAddr()));
    }

    private boolean isDone() {
        done = !setup.needed();
        return done;
    }
}

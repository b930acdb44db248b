package org.zhiji.identity.signin;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhiji.identity.access.AccessInterceptor;
import org.zhiji.identity.access.ActorResolver;
import org.zhiji.identity.access.Actors;
import org.zhiji.identity.access.SignedIn;
import org.zhiji.platform.Texts;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.ProblemWriter;
import org.zhiji.platform.settings.WebSettings;
import org.zhiji.platform.web.IdempotencyFilter;
import tools.jackson.databind.ObjectMapper;

/** Who gets in: Spring Security guards the browser (CSRF, headers), {@link AccessInterceptor} guards each endpoint. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Everything comes from this server; antd writes style elements, hence 'unsafe-inline' for styles only. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                    + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    /** The one-shot commands (import, token) start without a web server. */
    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain filters(
            HttpSecurity http,
            Actors actors,
            BeforeSetUp beforeSetUp,
            DSLContext db,
            PlatformTransactionManager transactions,
            ProblemWriter problems,
            ObjectMapper json) {
        var authentication = new AuthenticationFilter(actors);
        var idempotency = new IdempotencyFilter(db, transactions, problems, json);
        return http.securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        // Each request proves itself anew; the default would take that for a sign-in and drop the
                        // token.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        // Only a cookie is sent by a browser unasked; a bearer token is not.
                        .ignoringRequestMatchers(request ->
                                !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
                                        || !signedIn.byCookie()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .cacheControl(cache -> {}))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, exception) ->
                        problems.write(request, response, CommonProblem.CSRF.problem())))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(beforeSetUp, CsrfFilter.class)
                .addFilterBefore(authentication, CsrfFilter.class)
                .addFilterAfter(idempotency, UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    @Bean
    @ConditionalOnWebApplication
    BeforeSetUp beforeSetUp(Setup setup, WebSettings settings, Texts texts, LocaleResolver locales) {
        return new BeforeSetUp(setup, settings, texts, locales);
    }

    /** Only the chain above calls it. */
    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<BeforeSetUp> beforeSetUpOnce(BeforeSetUp filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** An address or a header that no honest program sends. */
    @Bean
    @ConditionalOnWebApplication
    RequestRejectedHandler nonsense(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(request, response, CommonProblem.UNREADABLE.problem());
    }

    /** What everybody on the network can knock at: sign-in, links, the first set-up. */
    @Bean
    RateLimit publicDoors(DSLContext db) {
        return new RateLimit(db, 30, Duration.ofMinutes(1), Clock.systemUTC());
    }

    @Bean
    WebMvcConfigurer accessRules() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorResolver());
            }
        };
    }
}

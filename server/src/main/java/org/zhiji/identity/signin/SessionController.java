package org.zhiji.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Public;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final Me me;
    private final ChangePassword changePassword;
    private final ChangeLanguage changeLanguage;
    private final RateLimit limit;
    private final SignInJournal journal;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            OneTimeLinks links,
            Me me,
            ChangePassword changePassword,
            ChangeLanguage changeLanguage,
            RateLimit limit,
            SignInJournal journal) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.links = links;
        this.me = me;
        this.changePassword = changePassword;
        this.changeLanguage = changeLanguage;
        this.limit = limit;
        this.journal = journal;
    }

    record SignInForm(@NotBlank String loginName, @NotBlank String password) {}

    record LinkForm(@NotBlank String token) {}

    record FirstPasswordForm(
            @NotBlank String token, @NotNull String password) {}

    record PasswordForm(@NotBlank String current, @NotNull String replacement) {}

    record LanguageForm(@NotNull @Pattern(regexp = "zh|en") String language) {}

    /** Who I am and what I may; also hands the browser its CSRF cookie. */
    @GetMapping
    @Requires(Right.SIGNED_IN)
    SessionView getSession(Actor actor, HttpServletRequest request) {
        handOutCsrfToken(request);
        return me.view(actor);
    }

    @PostMapping
    @Public
    ResponseEntity<SessionView> signIn(@Valid @RequestBody SignInForm form, HttpServletRequest request) {
        var account = signIn.run(form.loginName(), form.password(), request.getRemoteAddr());
        return opened(account, request);
    }

    @PostMapping("/one-time")
    @Public
    ResponseEntity<SessionView> enterByLink(@Valid @RequestBody LinkForm form, HttpServletRequest request) {
        limit.count("link", request.getRemoteAddr());
        var account = Objects.requireNonNull(links.use(OneTimeLinks.Purpose.SIGN_IN, form.token()));
        return opened(account, request);
    }

    /** The link that an administrator gave out: sets the password and signs in. */
    @PostMapping("/first-password")
    @Public
    ResponseEntity<SessionView> setFirstPassword(
            @Valid @RequestBody FirstPasswordForm form, HttpServletRequest request) {
        limit.count("link", request.getRemoteAddr());
        var account = changePassword.byLink(form.token(), form.password());
        journal.passwordChanged(account);
        return opened(account, request);
    }

    @PostMapping("/password")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<Void> changePassword(
            Actor actor, @Valid @RequestBody PasswordForm form, HttpServletRequest request) {
        changePassword.run(actor, form.current(), form.replacement());
        journal.passwordChanged(actor.accountId());
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        sessions.open(actor.accountId(), request).toString())
                .build();
    }

    @PutMapping("/language")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<Void> changeLanguage(Actor actor, @Valid @RequestBody LanguageForm form) {
        changeLanguage.run(actor, form.language());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping
    @Public
    ResponseEntity<Void> signOut(
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String secret,
            HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        sessions.close(secret, request.isSecure()).toString())
                .build();
    }

    private ResponseEntity<SessionView> opened(UUID account, HttpServletRequest request) {
        ResponseCookie cookie = sessions.open(account, request);
        journal.signedIn(account);
        handOutCsrfToken(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(me.viewOf(account));
    }

    /** The token is written as a cookie when it is first read. */
    static void handOutCsrfToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }
}

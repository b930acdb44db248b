package org.zhiji.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Public;

@RestController
@RequestMapping("/api/setup")
class SetupController {

    private final Setup setup;
    private final Sessions sessions;
    private final Me me;
    private final RateLimit limit;

    SetupController(Setup setup, Sessions sessions, Me me, RateLimit limit) {
        this.setup = setup;
        this.sessions = sessions;
        this.me = me;
        this.limit = limit;
    }

    record SetupView(boolean needed) {}

    record SetupForm(
            @NotBlank String token,
            @NotBlank @Size(max = 100) String companyName,
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(min = 2, max = 50) String loginName,
            @NotNull String password) {}

    @GetMapping
    @Public
    SetupView getSetup() {
        return new SetupView(setup.needed());
    }

    @PostMapping
    @Public
    ResponseEntity<SessionView> setUp(@Valid @RequestBody SetupForm form, HttpServletRequest request) {
        limit.count("setup", request.getRemoteAddr());
        var account = setup.run(form.token(), form.companyName(), form.name(), form.loginName(), form.password());
        var cookie = sessions.open(account, request);
        SessionController.handOutCsrfToken(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(me.viewOf(account));
    }
}

package org.zhiji.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.web.IdempotencyFilter;

/** One's own tokens; nobody sees or revokes another's, but closing the account ends them. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private final ApiTokens tokens;
    private final EditTokens edit;

    TokenController(ApiTokens tokens, EditTokens edit) {
        this.tokens = tokens;
        this.edit = edit;
    }

    record TokenForm(
            @NotBlank @Size(max = 80) String name, @Nullable LocalDate expiresOn) {}

    @GetMapping
    @Requires(Right.SIGNED_IN)
    List<ApiTokens.TokenView> listTokens(Actor actor) {
        return tokens.of(actor.accountId());
    }

    @PostMapping
    @Requires(Right.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    ApiTokens.IssuedToken issueToken(Actor actor, @Valid @RequestBody TokenForm form, HttpServletRequest request) {
        IdempotencyFilter.showOnce(request);
        return edit.issue(actor, form.name(), form.expiresOn());
    }

    @DeleteMapping("/{id}")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<Void> revokeToken(Actor actor, @PathVariable UUID id) {
        edit.revoke(actor, id);
        return ResponseEntity.noContent().build();
    }
}

package org.zhiji.identity.signin;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.IdentityProblem;

/** Sets a password: one's own with the current one, or the first one by a link. All sessions of the account end. */
@Component
class ChangePassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final OneTimeLinks links;

    ChangePassword(Accounts accounts, Passwords passwords, Sessions sessions, OneTimeLinks links) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
    }

    @Transactional
    public void run(Actor actor, String current, String replacement) {
        var account = accounts.get(actor.accountId());
        if (!passwords.matches(current, account.getPasswordHash())) {
            throw IdentityProblem.WRONG_PASSWORD.problem();
        }
        set(account.getId(), "replacement", replacement, account.getLoginName());
    }

    @Transactional
    public UUID byLink(String token, String password) {
        var account = Objects.requireNonNull(links.use(OneTimeLinks.Purpose.SET_PASSWORD, token));
        set(account, "password", password, accounts.get(account).getLoginName());
        return account;
    }

    private void set(UUID account, String field, String password, String loginName) {
        passwords.check(field, password, loginName);
        accounts.setPassword(account, passwords.hash(password));
        sessions.closeAll(account);
    }
}

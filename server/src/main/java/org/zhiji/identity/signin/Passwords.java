package org.zhiji.identity.signin;

import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhiji.identity.access.Secrets;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** Hashes and checks passwords: Argon2id with 19 MiB and two rounds, the first choice of OWASP's password sheet. */
@Component
class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    /** Compared when there is no such account, so that the time taken does not tell. */
    private final String nobody = encoder.encode(Secrets.make());

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, @Nullable String hash) {
        var matches = encoder.matches(password, hash == null ? nobody : hash);
        return matches && hash != null;
    }

    /** Refuses what is too short or simply the person's own name. */
    void check(String field, String password, String loginName) {
        var errors = new ArrayList<FieldError>();
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            errors.add(FieldError.of(field, "identity.password-length", SHORTEST));
        }
        if (password.toLowerCase(Locale.ROOT).contains(loginName.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < 4) {
            errors.add(FieldError.of(field, "identity.password-simple"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}

package org.zhiji;

import org.zhiji.identity.signin.ApiTokens;
import org.zhiji.platform.problem.Problem;

/** {@code token --user NAME}: prints an API bearer token with that person's rights, once. */
final class TokenCommand {

    private TokenCommand() {}

    static void run(CommandLine line) {
        line.allow("user", "data", "name").arguments(0);
        var user = line.option("user").orElseThrow(() -> new CommandLine.Mistake("missing-argument", "--user NAME"));
        OneShot.run(line, context -> {
            try {
                var issued = context.getBean(ApiTokens.class)
                        .issue(user, line.option("name").orElse("command line"));
                Terminal.line(issued.token());
            } catch (Problem e) {
                throw new CommandLine.Mistake("unknown-user", user);
            }
        });
    }
}

package org.zhiji;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.zhiji.archive.seal.UnusableArchive;
import org.zhiji.platform.database.DatabaseUnavailable;

/** The program: {@code zhiji run}, {@code demo}, {@code import}, {@code backup}, {@code restore}, {@code token}, {@code help}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Zhiji {

    public static void main(String[] words) {
        try {
            dispatch(CommandLine.parse(words));
        } catch (CommandLine.Mistake mistake) {
            Terminal.say("mistake." + mistake.key(), mistake.word());
            System.exit(2);
        } catch (UnusableArchive unusable) {
            Terminal.say("archive." + unusable.key(), unusable.details().toArray());
            System.exit(1);
        } catch (DatabaseUnavailable unavailable) {
            Terminal.say("database." + unavailable.key(), unavailable.details().toArray());
            System.exit(1);
        }
    }

    private static void dispatch(CommandLine line) {
        switch (line.command()) {
            case "run" -> ServeCommand.run(line);
            case "import" -> ImportFileCommand.run(line);
            case "backup" -> BackupCommand.run(line);
            case "restore" -> RestoreCommand.run(line);
            case "demo" -> DemoCommand.run(line);
            case "token" -> TokenCommand.run(line);
            case "bench" -> BenchCommand.run(line);
            case "warm-up" -> WarmUpCommand.run();
            case "help" -> Terminal.say("help");
            default -> throw new CommandLine.Mistake("unknown-command", line.command());
        }
    }
}

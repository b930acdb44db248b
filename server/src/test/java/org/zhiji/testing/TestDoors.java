package org.zhiji.testing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.zhiji.messaging.outside.GroupPost;
import org.zhiji.messaging.outside.Mailer;
import org.zhiji.messaging.outside.NotDelivered;
import org.zhiji.messaging.outside.RobotRequest;

/** The mail server and the messengers of other companies: closed until a test opens them; they keep what they get. */
@Configuration(proxyBeanMethods = false)
public class TestDoors {

    public record Mail(String address, String subject, String text) {}

    private static boolean open;
    private static @Nullable String refusal;
    private static final List<Mail> MAILS = new ArrayList<>();
    private static final List<RobotRequest> POSTS = new ArrayList<>();

    /** What came since the last time. */
    public static List<Mail> mails() {
        var came = List.copyOf(MAILS);
        MAILS.clear();
        return came;
    }

    public static List<RobotRequest> posts() {
        var came = List.copyOf(POSTS);
        POSTS.clear();
        return came;
    }

    public static void open(boolean whether) {
        open = whether;
        refusal = null;
        MAILS.clear();
        POSTS.clear();
    }

    /** From now on nothing is taken, for this reason; without one all is. */
    public static void refuse(@Nullable String reason) {
        refusal = reason;
    }

    private static void take() throws NotDelivered {
        if (refusal != null) {
            throw new NotDelivered(refusal);
        }
    }

    @Bean
    @Primary
    Mailer testMailer() {
        return new Mailer() {
            @Override
            public boolean ready() {
                return open;
            }

            @Override
            public void send(String address, String subject, String text) throws NotDelivered {
                take();
                MAILS.add(new Mail(address, subject, text));
            }
        };
    }

    @Bean
    @Primary
    GroupPost testGroupPost() {
        return request -> {
            take();
            POSTS.add(request);
        };
    }
}

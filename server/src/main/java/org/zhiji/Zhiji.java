package org.zhiji;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The program. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Zhiji {

    public static void main(String[] args) {
        SpringApplication.run(Zhiji.class, args);
    }
}

package org.zhiji.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.zhiji.Zhiji;

/**
 * Starts the application once for all test classes, on a random port; each class works on a fresh database, cloned from a
 * migrated template. The clock stands at 2026-09-07 08:30 in Shanghai until the test moves it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Zhiji.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhiji.now=2026-09-07T08:30+08:00",
            "zhiji.jobs.background=false",
            "zhiji.backup.folder=target/test-backups-${zhiji.test.fork:1}",
            "spring.main.allow-bean-definition-overriding=true"
        })
@Import({TestDatabase.class, Company.class, TestTime.class, Statements.class, SampleSubject.class, TestDoors.class})
@ExtendWith({SpringExtension.class, FreshDatabase.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface ZhijiTest {}

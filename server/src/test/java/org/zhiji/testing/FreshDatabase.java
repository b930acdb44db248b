package org.zhiji.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.zhiji.platform.tenant.TenantSeeds;

/** Gives each test class its own database with what a company finds on its first day, and sets the clock back. */
final class FreshDatabase implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        var spring = SpringExtension.getApplicationContext(context);
        TestDatabase.fresh();
        spring.getBean(TestTime.class).reset();
        spring.getBean(TenantSeeds.class).seedAll();
        spring.getBean(Company.class).reset();
    }
}

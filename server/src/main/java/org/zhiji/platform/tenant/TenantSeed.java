package org.zhiji.platform.tenant;

/**
 * What a company finds there on its first day: roles, a calendar, questionnaires. Runs at every start for every tenant
 * and only adds what is missing. A bean of this type is enough; {@code @Order} says what comes first.
 */
public interface TenantSeed {
    void seed();
}

package org.zhiji.identity.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.zhiji.identity.Actor;
import org.zhiji.platform.tenant.Tenant;
import org.zhiji.platform.web.IdempotencyFilter;

/** The authentication of a request: the actor, the tenant, and whether a browser's cookie or a token carried it. */
public final class SignedIn extends AbstractAuthenticationToken implements IdempotencyFilter.Who {

    private final transient Actor actor;
    private final transient Tenant tenant;
    private final boolean byCookie;

    SignedIn(Actor actor, Tenant tenant, boolean byCookie) {
        super(List.of());
        this.actor = actor;
        this.tenant = tenant;
        this.byCookie = byCookie;
        setAuthenticated(true);
    }

    public Actor actor() {
        return actor;
    }

    public Tenant tenant() {
        return tenant;
    }

    public boolean byCookie() {
        return byCookie;
    }

    @Override
    public UUID actorId() {
        return actor.id();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

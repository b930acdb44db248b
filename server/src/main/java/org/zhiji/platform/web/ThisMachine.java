package org.zhiji.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.zhiji.platform.settings.Network;

/** Whether somebody on this machine asks. */
public final class ThisMachine {

    private ThisMachine() {}

    /** What a proxy on this machine passes on comes from elsewhere, also if nobody has named it among the settings. */
    public static boolean asks(HttpServletRequest request) {
        return Network.isThisMachine(request.getRemoteAddr())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}

package org.zhiji.messaging.outside;

/** The way into the groups of a messenger. */
public interface GroupPost {

    /** The messenger has taken the text when this returns. */
    void post(RobotRequest request) throws NotDelivered;
}

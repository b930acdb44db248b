package org.zhiji.capa;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhiji.platform.statistics.Difference.Share;

/** A measure of effect that is watched for problems, so that an action can be proposed before anybody complains. */
public interface WatchedRate extends EffectMeasure {

    /** Of each branch and item, day by day, both included. Whoever looks; days without any are left out. */
    List<Counted> counted(LocalDate from, LocalDate to);

    /**
     * What was heard on one day.
     *
     * @param bad of so many, so many were unfavourable
     */
    record Counted(UUID departmentId, String item, LocalDate day, Share bad) {}
}

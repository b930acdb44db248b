package org.zhiji.customer.known;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.known.KnownView.LifeEventView;
import org.zhiji.customer.known.KnownView.MatterView;
import org.zhiji.customer.known.KnownView.NeedView;
import org.zhiji.customer.personality.Personality;

/**
 * What somebody should have in mind while speaking with a customer.
 *
 * @param personality only for whoever may know it
 * @param matters     those that are not solved
 * @param needs       those that it is time to ask about
 * @param soon        what happens in the customer's life these days
 */
record BriefingView(
        @Nullable String taboos,
        @Nullable String preferences,
        @Nullable Personality personality,
        Completeness completeness,
        List<MatterView> matters,
        List<NeedView> needs,
        List<LifeEventView> soon) {}

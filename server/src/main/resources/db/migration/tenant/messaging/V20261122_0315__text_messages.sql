-- Text messages to customers leave by the same door as what our own people are told.
alter table outgoing_message drop constraint outgoing_message_channel_check;
alter table outgoing_message add constraint outgoing_message_channel_check check
    (channel in ('MAIL', 'WECOM', 'DINGTALK', 'FEISHU', 'SMS'));

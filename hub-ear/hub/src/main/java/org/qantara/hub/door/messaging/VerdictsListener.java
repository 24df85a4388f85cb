package org.qantara.hub.door.messaging;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Listens for verdicts. A message is acknowledged when it has been dealt with, and not before; it has no part in a
 * transaction, because all that the hub does with it is safe to repeat.
 */
@MessageDriven(
        name = "VerdictsListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "verdicts"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class VerdictsListener implements MessageListener {
    @Inject
    QueueDoor door;

    @Resource(lookup = "jms/qantara")
    ConnectionFactory connections;

    @Override
    public void onMessage(Message message) {
        try (var context = connections.createContext()) {
            door.verdict(context, message);
        } catch (JMSException brokerFailed) {
            throw new EJBException(brokerFailed);
        }
    }
}

package org.qantara.ofppt;

import org.qantara.spi.Payload;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.SplitsContract;

class OfpptTraineesTest implements SplitsContract, GoldenCases {
    @Override
    public OfpptTrainees connector() {
        return new OfpptTrainees();
    }

    @Override
    public Payload fullestDocument() {
        return Payload.csv("""
            MatriculeEtudiant;Nom;Prenom;Sexe;EtudiantActif;Diplome;Principale;LibelleLong;CodeDiplome;DateNaissance;\
            DateInscription;LieuNaissance;CIN;NTelephone;Adresse;Nationalite;Nom_Arabe;Prenom_arabe;NiveauScolaire;Site;\
            anneeEtude;Groupe
            2005040300417;Oubihi;Chaimae;F;oui;DIA_DEV_TS_RCDS;oui;Développement digital;DEV203;03/04/2005;\
            15/09/2026 00:00:00;Tiflet;AB204417;0612004417;Hay Essalam, n° 12;Marocaine;أوبيهي;شيماء;Baccalauréat;\
            CMC Tamesna;2;G2
            """);
    }

    @Override
    public Payload file(int records, int bad) {
        var trainees = Trainees.many(records);
        return (bad == NONE ? trainees : trainees.with(bad, Trainees.BORN, "31/02/2005")).file();
    }
}

"""Words of calls to action and small print: Southern Europe in Latin letters.

How the entries are marked is told in `boilerplate`; the first text of a language holds the core
words, the second the words that only go with them.
"""

WORDS: dict[str, tuple[str, str]] = {
    "fr": (
        """
lire lisez lis poursuivre continuer la_suite lire_la_suite! lecture abonnez abonne abonner!
abonné abonnés abonnement! désabonner infolettre! newsletter! newsletters! lettre_d_information!
partager! partagez partage partager_cet suivez suivez_nous suivre commentaires! commentaire
commenter! commentez laisser_un_commentaire répondre! cliquez cliquer télécharger! téléchargez
application appli connectez_vous connecter! se_connecter! connexion! déconnexion! inscrivez
inscrire! inscription! créer_un_compte créez_votre mot_de_passe soutenez faites_un_don
faire_un_don! rejoignez_nous rejoignez_notre rejoignez rejoindre_notre publicité! pub! annonce!
sponsorisé! contenu_sponsorisé! cookies! cookie confidentialité vie_privée
conditions_d_utilisation! conditions_générales! mentions_légales! cgu! droits_d_auteur copyright!
tous_droits droits_réservés reproduction article articles cet_article articles_liés! associés
sur_le_même_sujet! même_sujet les_plus_lus! plus_lus recommandés! à_lire_aussi! lire_aussi!
à_lire! voir_aussi! à_voir_aussi! à_découvrir! en_savoir_plus! voir_plus! afficher_plus!
voir_tout! plus_d_informations plus_d_articles plus_d_infos aller_au_contenu! accueil! retour_à
haut_de_page! menu! imprimer! envoyer_par notifications alertes photo: photos: image: crédit:
crédits: source: sources: texte: auteur: rédaction: traduction: traduit_par+ traduit_de
écrit_par+ rédigé_par+ photo_par+ mis_à_jour! mise_à_jour! dernière_mise_à_jour! publié!
publié_le écouter! écoutez à_propos! qui_sommes_nous! contactez_nous! contact! nous_contacter!
mots_clés: thèmes: tags: étiquettes: journalisme podcast ne_manquez essai_gratuit réservé_aux
recevez recevoir_nos journalisme_indépendant utilise_des_cookies utilisons_des_cookies
suite_après_la article_se_poursuit suite_de envoyer envoyez réagir! réagissez!
signaler_une_erreur! créez donnez_votre laissez_un laissez_votre lire_l_article! lire_l
regarder_la_vidéo tous_nos_articles partager_l abonné_e réservé_aux_abonnés! contenu_réservé
devenez désinscrire désabonnez découvrez diaporama à_tout_moment voir_tous voir_toutes
afficher_tous afficher_les débattez essayez essayer
""",
        """
plus suite aussi tout toute toutes tous nous notre nos vous votre vos te ton le la les l un une
des du de d à au aux en et ou sur par pour avec dans ici maintenant cet cette ce ces gratuitement
gratuit gratuite actualité actualités infos info nouvelles dernières quotidienne quotidien
quotidiennement hebdomadaire chaque jour matin semaine chaîne canal groupe page site web lien
vidéo vidéos ne n pas rien manquez sans écrite autorisation interdite préalable réservés droits
accepter refuser accepte paramètres paramétrer gérer politique minutes minute min temps heures il
y a ami amis réseaux sociaux sujet même intégral intégralité entier complet texte suivant
précédent retour haut contenu déjà boîte mail e email courriel est sont s se mobile dès réservé
indépendant utilise utilisons après sous publicité ci_dessous dessous nous_utilisons aujourd hui
créer compte auteur lecteurs rédaction rester restez informé informés importantes importants
essentiel messagerie directement continuez avis votre_avis donnez laissez courriels poursuit
première premier premiers être notre_application soyez savoir reste à_lire vous_reste que qu si
en_cliquant cliquant ce_site sites pas_encore bouton temps_de moment exclusif membre galerie
illimité accès tout_moment vous_désinscrire pouvez nous_sur quand voir afficher autres mois
articles_de du_même débat
""",
    ),
    "es": (
        """
leer lea lee leyendo lectura seguir_leyendo! seguí_leyendo leer_más! suscríbete! suscríbase!
suscribirse! suscribite! suscribir suscriptor~ suscripción! suscripciones boletín! boletines
newsletter! newsletters! compartir! comparte! compártelo! compartí! compártela comparta síguenos!
síganos! seguinos! sigue_nuestro sigue_nuestra sigue_a seguir comentarios! comentario comentar!
comenta! deja_un deja_tu dejar_un responder! clic pincha pulsa pulse descargar! descarga descargá
descargue descárgate app aplicación inicia_sesión! iniciar_sesión! inicie_sesión cerrar_sesión!
regístrate! registrarse! regístrese! registro crear_cuenta crea_tu contraseña apoya apóyanos!
donar! dona! únete únase publicidad! anuncio! anuncios! anúnciate! patrocinado! cookies! cookie
privacidad! política_de_privacidad! términos_de_uso! términos_y_condiciones! condiciones_de_uso!
aviso_legal! copyright! derechos_de_autor todos_los_derechos derechos_reservados reproducción
prohibida artículo artículos nota_completa noticias_relacionadas! relacionados! relacionadas!
artículos_relacionados! te_puede_interesar! te_recomendamos! recomendados! lo_más_leído!
más_leído! más_leídas! más_leídos! lo_más_visto! lea_también! lee_también! ver_también!
mira_también! ver_más! ver_todo! cargar_más! mostrar_más! más_información! más_noticias más_sobre
saber_más! conoce_más saltar_al ir_al_contenido! inicio! volver_al_inicio! volver_arriba! menú!
imprimir! enviar_por notificaciones alertas foto: fotos: fotografía: imagen: crédito: créditos:
fuente: fuentes: texto: autor: autora: redacción: traducción: traducido_por+ escrito_por+
redactado_por+ actualizado! última_actualización! publicado! escuchar! escucha quiénes_somos!
contacto! contáctanos! acerca_de_nosotros! etiquetas: temas: periodismo podcast no_te_pierdas
prueba_gratis recibe reciba recibí recibir periodismo_independiente utiliza_cookies
utilizamos_cookies usa_cookies continúa_después continúe_leyendo! continúa_leyendo! enviar envía
envíe reportar_error! publica_un crea_una créate dejá_tu dejá_un deje_su deje_un dinos_qué
mira_el mira_más mirá_el ve_el_video lo_último! mantente_informado! nota_relacionada!
notas_relacionadas! iniciá_sesión contenido_exclusivo exclusivo_para sigue_toda hazte_suscriptor
hazte_socio solo_para_suscriptores galería mantente permanece déjanos ver_todos ver_los
mostrar_comentarios! debate_en opina
""",
        """
más también aquí acá ahora hoy todo toda todos todas nos nuestro nuestra nuestros nuestras tu tus
su sus te se el la los las lo un una unos de del a al en y o u por para con sin esta este esto
estas estos completa completo gratis gratuito gratuita noticia noticias últimas última diario
diaria diarias semanal cada día mañana semana canal canales grupo página sitio web enlace video
vídeo videos vídeos no que nada escrita autorización previa permiso reservados derechos acepta
aceptar acepto rechazar configuración configurar gestionar política términos uso condiciones
minutos minuto min hace horas amigo amigos redes sociales tema mismo texto íntegro siguiente
anterior contenido ya correo electrónico mail e email es suscríbete haz haga hacé ver otras otros
informado bandeja móvil total parcial independiente utiliza utilizamos usa usamos después debajo
publicidad amigas crea cuenta autor lectores redacción informada importantes bandeja_de entrada
directamente opinión deja deje dejá primero primeros entérate celular nuestra_app notas nota mira
mirá para_comentar si desde ingresa ingrese podés puedes continúa reserva le les me interesar
nuestra_web exclusivo suscriptores solo sigue actualidad toda_la hazte miembro acceso ilimitado
cualquier momento darte baja últimas_novedades novedades me_gusta dejanos mostrar mes prueba
""",
    ),
    "pt": (
        """
ler leia lendo leitura continue_lendo! continuar_a_ler! continuar_lendo! leia_mais! assine!
assinar! assinante~ assinatura subscreva! subscrever! subscrição newsletter! newsletters!
boletim! compartilhe! compartilhar! partilhar! partilhe! partilha siga_nos siga_o siga_a
siga_nossa siga_nosso seguir siga comentários! comentário comentar! comente! deixe_um deixe_seu
deixar_um responder! clique clicar baixe baixar! descarregue descarregar! transfira app
aplicativo aplicação entrar! faça_login login! iniciar_sessão! inicie_sessão sair! inscreva
inscreva_se! inscrever registe_se! registrar cadastre_se! cadastro crie_sua criar_conta senha
palavra_passe apoie doe! doar! junte_se entre_no_nosso participe_do publicidade! pub! anúncio!
anuncie! patrocinado! conteúdo_patrocinado! cookies! cookie privacidade! política_de_privacidade!
termos_de_uso! termos_e_condições! termos_de_utilização! copyright! direitos_autorais
todos_os_direitos direitos_reservados reprodução proibida artigo artigos matéria_completa
notícias_relacionadas! relacionados! relacionadas! artigos_relacionados! recomendados!
recomendamos! mais_lidas! mais_lidos! mais_vistas! leia_também! veja_também! ver_também!
veja_mais! ver_mais! ver_tudo! carregar_mais! mostrar_mais! saiba_mais! saber_mais!
mais_informações! mais_notícias mais_sobre ir_para_o_conteúdo! pular_para saltar_para início!
voltar_ao_topo! menu! imprimir! enviar_por notificações alertas foto: fotos: fotografia: imagem:
crédito: créditos: fonte: fontes: texto: autor: autora: edição: tradução: traduzido_por+
escrito_por+ atualizado! atualizada! última_atualização! publicado! ouvir! ouça quem_somos!
contato! contacto! contactos! fale_conosco! sobre_nós% etiquetas: tags: temas: jornalismo podcast
não_perca teste_grátis exclusivo_para receba jornalismo_independente usa_cookies utiliza_cookies
utilizamos_cookies usamos_cookies continua_após continua_depois enviar envie reportar_erro!
comunicar_erro! crie_uma deixe_o deixe_sua assista_ao veja_o_vídeo últimas_notícias! mantenha_se
fique_por_dentro! matérias_relacionadas! compartilhar_no torne_se_assinante! seja_assinante!
continuar_lendo conteúdo_exclusivo entre_no entre_para grupo_do só_para_assinantes
apenas_para_assinantes galeria cancele acompanhe acompanhar ver_todos ver_os mostrar_comentários!
experimente_grátis experimente opine
""",
        """
mais também aqui agora hoje tudo todo toda todos todas nos nós nosso nossa nossos nossas seu sua
seus suas te se o a os as um uma de do da dos das ao à em no na nas e ou por pelo pela para com
sem esta este esse essa isto completa completo grátis gratuito gratuita gratuitamente notícia
notícias últimas última diária diário diárias semanal cada dia manhã semana canal canais grupo
página site web link vídeo vídeos não que nada autorização prévia permissão reservados direitos
aceite aceitar aceito rejeitar recusar configurações definições gerir gerenciar política termos
uso condições utilização minutos minuto min há horas amigo amigos redes sociais tema mesmo
assunto texto íntegra integral próximo anterior seguinte conteúdo já mail email correio receber é
veja ver outras outros informado fique continue continuar celular telemóvel total parcial
independente utiliza utilizamos usa usamos após depois abaixo publicidade amigas crie conta autor
leitores redação mantenha informada importantes caixa entrada diretamente opinião deixe primeiro
primeiros saber dentro tudo_o acontece nosso_app matéria matérias assista vídeo_completo continua
torne nas_redes do_dia acesse acessar acesso já_é estou lista exclusivo assinantes só apenas
entre membro ilimitado qualquer momento pode cancelar novidades curta curtir mostrar mês deixe_a
veja_todos
""",
    ),
    "it": (
        """
leggi leggere leggete lettura leggi_tutto! leggi_anche! continua_a_leggere! continua_la_lettura!
iscriviti! iscrivetevi iscriversi iscrizione abbonati! abbonamento! abbonamenti abbonarsi
abbonato newsletter! condividi! condividere! condivisione condividete seguici! seguiteci! segui
segui_il commenti! commento commenta! commentare lascia_un rispondi! clicca cliccando clicca_qui!
scarica scaricate scaricare app applicazione accedi! login! logout! esci! registrati!
registrazione crea_un_account password sostieni sostienici! dona! unisciti entra_nel_nostro
pubblicità! annuncio! inserzione! sponsorizzato! contenuto_sponsorizzato! cookie! cookies!
privacy privacy_policy! informativa_privacy! informativa termini_di_utilizzo!
termini_e_condizioni! condizioni_d_uso! note_legali! copyright! diritti_riservati tutti_i_diritti
riproduzione_riservata! riproduzione vietata articolo articoli articoli_correlati! correlati!
notizie_correlate! potrebbe_interessarti! ti_potrebbe_interessare! consigliati! i_più_letti!
più_letti! più_lette! più_visti! vedi_anche! guarda_anche! vedi_tutti! vedi_altro! mostra_altro!
carica_altri altre_notizie! scopri_di_più! scopri_tutte saperne_di_più! maggiori_informazioni!
vai_al_contenuto! salta_al torna_su! home! torna_alla menù! menu! stampa! invia_per invia_via
notifiche foto: fotografia: immagine: crediti: fonte: fonti: testo: autore: autrice: redazione:
traduzione: tradotto_da+ scritto_da+ a_cura_di+ aggiornato! ultimo_aggiornamento! pubblicato!
ascolta! chi_siamo! contatti! contattaci! argomenti: tag: tags: etichette: giornalismo podcast
non_perdere non_perderti prova_gratuita riservato_agli ricevi ricevere giornalismo_indipendente
utilizza_i_cookie utilizza_cookie usa_i_cookie utilizziamo_i_cookie continua_dopo invia
segnala_un_errore! crea_il lascia_il lascia_la guarda_il_video guarda_il ultime_notizie!
resta_aggiornato! rimani_aggiornato! leggi_l leggi_gli entra_nel entra_nella diventa_socio
abbonati_a contenuto_riservato riservato_agli_abbonati! contenuto_esclusivo diventa_abbonato
solo_per_abbonati galleria scopri disiscriverti vedi_tutti mostra_tutti mostra_i mostra_commenti!
prova_gratis discuti
""",
        """
più anche ancora qui ora oggi tutto tutta tutti tutte ci nostro nostra nostri nostre tuo tua tuoi
il lo la i gli le l un una un_altro di del della dei delle dell a al alla ai alle all in nel
nella nell su sul sulla sui e o per con da dal questo questa quest gratis gratuita gratuitamente
gratuito notizia notizie ultime ultima quotidiana giornaliera settimanale ogni giorno mattina
canale canali gruppo pagina sito web link video non che nulla senza autorizzazione scritta
riservati diritti accetta accetto accettare rifiuta impostazioni gestisci preferenze politica
termini uso condizioni minuti minuto min fa ore amico amici social stesso argomento testo
completo completa intero integrale prossimo precedente successivo contenuto già email mail posta
è altri altre resta informato aggiornato_su continua potrebbe interessare clic fai nostra_app
indipendente utilizza utilizziamo usa dopo sotto la_pubblicità amiche crea account autore lettori
rimani aggiornato importanti casella direttamente opinione lascia primo sapere dentro guarda
diventa nostra_newsletter i_nostri approfondire approfondimenti segui_la diretta iscriverti
iscriviti_al devi essere per_continuare riservato esclusivo abbonati solo membro accesso
illimitato qualsiasi momento puoi novità metti mi_piace vedi mostra mese dell_autore
stesso_autore
""",
    ),
    "ca": (
        """
llegir llegiu llegeix llegint lectura llegir_més! llegeix_més! continua_llegint! subscriu
subscriviu subscriure subscriptor~ subscripció! subscriu_te! subscriviu_vos! butlletí! butlletins
newsletter! comparteix! compartiu! compartir! segueix_nos! seguiu_nos! segueix seguiu comentaris!
comentari comenta! deixa_un deixeu_un respon! clica cliqueu clic feu_clic descarrega descarregueu
descarrega_t app aplicació inicia_sessió! inicieu_sessió tanca_sessió! registra_t! registreu_vos!
registre crea_un_compte contrasenya dóna_suport fes_te_n uneix_te publicitat! anunci! anuncis!
patrocinat! galetes! cookies! privacitat! política_de_privacitat! condicions_d_ús! avís_legal!
copyright! drets_d_autor tots_els_drets drets_reservats reproducció article articles
notícies_relacionades! relacionats! relacionades! articles_relacionats! et_pot_interessar!
recomanats! més_llegit! més_llegits! més_llegides! el_més_llegit! llegiu_també! llegeix_també!
vegeu_també! mira_també! veure_més! veure_tot! mostra_més! carrega_més! més_informació!
més_notícies més_sobre saber_ne_més! salta_al ves_al_contingut! inici! torna_a_dalt! menú!
imprimeix! imprimir! envia_per notificacions alertes foto: fotos: fotografia: imatge: crèdits:
font: fonts: text: autor: autora: redacció: traducció: traduït_per+ escrit_per+ actualitzat!
darrera_actualització! publicat! escolta! qui_som! contacte! contacta! etiquetes: temes:
periodisme podcast no_et_perdis rep rebeu periodisme_independent utilitza_galetes
utilitza_cookies utilitzem_galetes continua_després envia envieu comentar dona_suport dona_la
fes_te deixa_el mira_el_vídeo últimes_notícies! fes_clic clica_aquí contingut_exclusiu
exclusiu_per fes_te_soci només_per galeria descobreix veure_tots mostra_tots mostra_els opina
""",
        """
més també aquí ara avui tot tota tots totes nos ens nostre nostra nostres teu teva vostre et te
el la els les l un una de d del dels a al als en i o per amb sense aquest aquesta això complet
completa sencer gratis gratuït gratuïta notícia notícies últimes darreres diari diària diàries
setmanal cada dia matí setmana canal canals grup pàgina lloc web enllaç vídeo vídeos no que res
autorització prèvia permís prohibida reservats drets accepta acceptar accepto rebutja
configuració configura gestiona política termes ús condicions minuts minut min fa hores amic
amics xarxes socials tema mateix text íntegre següent anterior contingut ja correu electrònic
mail e és altres continua rebre independent utilitza utilitzem suport dona després sota
publicitat amigues crea compte lectors opinió deixa primer assabenta directament bústia
comparteix_amb teus teves fes lloc_web subscriptors nostre_canal exclusiu només membre accés il
limitat qualsevol moment pots novetats veure mostra mes autor prova
""",
    ),
    "gl": (
        """
ler lendo lectura ler_máis! le_máis! seguir_lendo! continúa_lendo! subscríbete! subscribirse
subscribir subscrición! subscritor~ boletín! boletíns newsletter! compartir! comparte! compárteo
síguenos! segue seguir comentarios! comentario comentar! comenta! deixa_un responder! preme
preme_aquí clic descargar! descarga app aplicación inicia_sesión! iniciar_sesión! pechar_sesión!
rexístrate! rexistrarse! rexistro crea_unha_conta contrasinal apoia únete publicidade! anuncio!
anuncios! patrocinado! cookies! cookie privacidade! política_de_privacidade! termos_de_uso!
condicións_de_uso! aviso_legal! copyright! dereitos_de_autor todos_os_dereitos
dereitos_reservados reprodución artigo artigos novas_relacionadas! relacionados! relacionadas!
artigos_relacionados! pode_interesarche! recomendados! o_máis_lido! máis_lido! máis_lidas!
máis_lidos! le_tamén! ver_tamén! mira_tamén! ver_máis! ver_todo! cargar_máis! amosar_máis!
máis_información! máis_novas máis_sobre saber_máis! saltar_ao ir_ao_contido! inicio!
volver_arriba! menú! imprimir! enviar_por notificacións foto: fotos: fotografía: imaxe: créditos:
fonte: fontes: texto: autor: autora: redacción: tradución: traducido_por+ escrito_por+
actualizado! última_actualización! publicado! escoitar! escoita quen_somos! contacto! contacta!
etiquetas: temas: xornalismo podcast non_perdas le_a le_o le_as le_todo recibe
xornalismo_independente utiliza_cookies usamos_cookies continúa_despois envía crea_a deixa_o
mira_o_vídeo últimas_novas! subscríbete_ao comparte_esta contido_exclusivo exclusivo_para só_para
galería descubre ver_todos amosar_comentarios! opina
""",
        """
máis tamén aquí agora hoxe todo toda todos todas nos noso nosa nosos nosas teu túa o a os as un
unha de do da dos das ao á en no na e ou por para con sen esta este isto completa completo gratis
gratuíto gratuíta nova novas noticia noticias últimas diario diaria semanal cada día mañá semana
canle canal grupo páxina sitio web ligazón vídeo vídeos non que nada autorización previa
prohibida reservados dereitos acepta aceptar acepto rexeitar configuración xestionar política
termos uso condicións minutos min hai horas amigo amigos redes sociais tema mesmo texto íntegro
seguinte anterior contido xa correo electrónico mail continúa fai as_últimas independente utiliza
usamos cos coas teus túas despois debaixo amigas crea conta lectores opinión deixa primeiro apoio
exclusivo subscritores só membro acceso calquera momento podes novidades ver amosar outros mes
autor comentarios proba
""",
    ),
    "ro": (
        """
citește citeste citiți citesc citi citire citește_mai citește_și! citiți_și! continuă_lectura!
citirea abonează abonați abonează_te! abonați_vă! abonament~ abonare! dezabonare! abonaților
newsletter! newslettere newsletterul newsletterului distribuie! distribuiți! partajează! share
urmărește urmăriți urmărește_ne! urmăriți_ne! comentarii! comentariu comentează! comentați
lasă_un lăsați_un răspunde! click clic apasă descarcă descărcați descarcă_aplicația aplicația
aplicație autentificare! autentifică_te conectează_te! conectare! înregistrare! înregistrează_te!
înscrie_te! înscrieți_vă! creează_cont contul parola susține susțineți donează! alătură_te
alăturați_vă intră_în_grupul publicitate! reclamă! anunț! advertorial! sponsorizat! cookie
cookies! cookie_uri confidențialitate! politica_de_confidențialitate! termeni_și_condiții!
condiții_de_utilizare! copyright! drepturi_de_autor drepturile_rezervate drepturi_rezervate
toate_drepturile reproducerea preluarea interzisă articol articolul articole articolului
articole_similare! articole_conexe! similare! recomandări! recomandate! cele_mai_citite! citite!
vezi_și! vezi_mai vezi_toate! vezi_tot! arată_mai încarcă_mai află_mai mai_mult_despre
mai_multe_știri mai_multe_detalii! detalii! mergi_la sari_la acasă! înapoi_sus! meniu! tipărește!
printează! trimite_pe trimite_prin notificări notificările foto: fotografii: imagine: credit:
sursa: sursă: surse: text: autor: autoare: redacția: traducere: traducerea: tradus_de+ scris_de+
actualizat! ultima_actualizare! publicat! ascultă! despre_noi% contact! contactați_ne! etichete:
taguri: teme: jurnalism~ podcast nu_rata nu_ratați primește primiți jurnalism_independent
jurnalismul_independent folosește_cookie~ utilizează_cookie~ folosim_cookie~ continuă_după
trimite trimiteți raportează_o comenta comentezi creează_un lasă_un_comentariu! spune_ți
ultimele_știri! știri_similare! intră_pe intră_în urmărește_știrile citește_știrea devino_abonat
doar_pentru_abonați exclusiv_pentru fii_parte galerie rămâi_la_curent comentariile comentarii
vezi_comentariile! discută încearcă_gratuit
""",
        """
mai mult multe departe și aici acum azi tot toată toate toți ne noi nostru noastră noastre nostri
te vă tău ta voastră pe la în din de cu fără prin pentru pentru_a a al ale sau un o acest această
acestui articol_pe gratuit gratuită știre știri știrile știrea ultimele zilnic zilnică săptămânal
săptămânală zi dimineața canal canalul canalului grup grupul pagina site site_ul web link linkul
video nu nimic ce acordul scris prealabil rezervate drepturile accept acceptă acceptați refuz
setări gestionează politica termenii condițiile minute minut min ore în_urmă prieten prietenilor
rețelele sociale temă aceeași textul integral complet întreg întregul următorul anterior înapoi
sus conținut conținutul deja e mail email mailul este să al_nostru ul independent folosește
utilizează folosim după dedesubt săptămânii creează cont cititori cititorii opinia părerea primul
află directă direct căsuța prietenii fii informat importante stai la_curent curent dacă app
mobilă jurnalismul asupra materialelor sunt devino abonat doar exclusiv oricând membru galeria
foto alte recomandăm rămâi lună autorului arată încearcă
""",
    ),
    "sq": (
        """
lexo lexoni lexim leximin lexo_më! lexo_edhe! lexoni_edhe! lexo_gjithashtu! vazhdo_leximin!
abonohu! abonohuni! abonim~ abonent~ buletin~ newsletter! shpërndaje! shpërndani! shpërndaj!
ndaje! ndani_me na_ndiqni! na_ndiq! ndiqni ndiqe ndiq komente! komentet! koment komento!
komentoni! lini_një lër_një përgjigju! kliko klikoni shtypni shkarko shkarkoni aplikacion~ hyr!
hyni! identifikohu! kyçu! regjistrohu! regjistrohuni! regjistrim~ krijo_llogari fjalëkalim~
mbështet mbështetni dhuro! bashkohu bashkohuni reklamë! reklama! sponsorizuar! publicitet!
cookies! cookie kuki~ privatësi~ politika_e_privatësisë! kushtet_e_përdorimit!
të_drejtat_e_autorit copyright! të_gjitha_të_drejtat drejtat_e_rezervuara riprodhim~ artikull
artikullin artikulli artikuj artikujt të_ngjashme! lajme_të_ngjashme! të_lidhura! më_të_lexuarat!
më_të_lexuara! rekomanduara! shiko_edhe! shihni_edhe! shih_edhe! shiko_më! shfaq_më
më_shumë_rreth mëso_më mësoni_më kalo_te shko_te kreu! ballina! menuja! menu! printo! shtyp!
dërgo_me njoftime njoftimet foto: fotoja: burimi: burime: teksti: autori: autor: përktheu+
përkthimi: shkroi+ shkruar_nga+ përditësuar! përditësimi_i_fundit! publikuar! dëgjo dëgjoni
rreth_nesh% kontakt! kontakti! na_kontaktoni! etiketa: etiketat: tema: gazetari~ podcast~
mos_humb merrni merr gazetari~_pavarur përdor_cookie~ komentuar vazhdon dërgo dërgoni
lajmet_e_fundit! krijoni shikoni_videon shiko_videon bëhu bëhuni_pjesë bëhu_pjesë na_u_bashkoni
bashkohuni_me grupit_tonë kanalit_tonë kanalin_tonë shiko shikoni shihni shiko_të komentet
diskutoni provo_falas dërgoja
""",
        """
më shumë edhe gjithashtu tutje tonë tona jonë ynë na ne tuaj tënde tuajin në te tek me nga për
dhe ose e i të së një këtë ky kjo këtu tani plotë plotën gjithë gjitha falas lajme lajmet lajmi
lajmin fundit ditore përditshëm përditshme javor javore kanal kanalin kanali kanalit grupin grupi
faqe faqen faqja link linkun lidhjen video videon mos pa leje leja shkruar rezervuara drejtat
prano pranoj pranoni refuzo cilësimet menaxho politika kushtet përdorimit minuta min orë parë mik
miqve miqtë rrjetet sociale tema njëjtë përmbajtje përmbajtja përmbajtjes ardhshëm mëparshëm
kthehu është email mail pavarur përdor pas reklamës poshtë sot javës krijo llogari lexues
lexuesit mendimin lini lër mësoni rëndësishme direkt aplikacionin grupit pjesë bëhuni bashkoni u
vetëm abonentët galeria qëndroni informuar tjera muaj autorit shfaq miku shokut
""",
    ),
}

"""Addresses of the look: own colours, the page of examples."""

from django.urls import path

from simpul.antarmuka.tampilan import views

urlpatterns = [
    path("gaya/aksen-<slug:penuh>-<slug:lembut>.css", views.gaya_aksen, name="gaya_aksen"),
    path("komponen/", views.komponen, name="komponen"),
    path("komponen/pilihan/", views.komponen_pilihan, name="komponen_pilihan"),
    path("komponen/cetak/", views.komponen_cetak, name="komponen_cetak"),
]
